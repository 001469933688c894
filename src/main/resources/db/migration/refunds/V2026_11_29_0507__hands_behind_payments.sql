-- The accounts that may have been behind who paid, and behind the second person, at that moment: who is confirmed or
-- reset later was in that hand when it acted. What was before knows only its own names.
alter table hand_payment add column hand jsonb not null default '[]';
alter table hand_payment add column second_hand jsonb not null default '[]';
update hand_payment set hand = jsonb_build_array(proposed_by),
  second_hand = case when second is null then '[]' else jsonb_build_array(second) end;

grant update (second_hand) on hand_payment to ${app};

-- what came back another way lowers what was promised before it is paid
alter table money_commitment
  add column ruled   jsonb,
  add column outside bigint;
comment on column money_commitment.ruled is 'what was granted at first; null where nothing has lowered it';
comment on column money_commitment.outside is 'what had come back without naming lines when it was promised; null where nobody knows any more';

grant delete on money_commitment_share to ${app};

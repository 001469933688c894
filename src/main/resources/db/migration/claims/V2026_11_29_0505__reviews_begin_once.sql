-- When the review began that is under way: evidence asked for meanwhile does not begin it anew.
alter table claim add column review_since timestamptz;

update claim set review_since = updated_at where reviews > 0 and status <> 'CLOSED';

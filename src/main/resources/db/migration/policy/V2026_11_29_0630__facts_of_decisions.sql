-- What was known of the case when the table was asked, in the version that it names; null where no case was ruled on.
alter table decision add column facts jsonb;

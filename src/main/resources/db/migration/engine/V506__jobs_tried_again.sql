-- With retries the row has its job, which stands still, handed out again instead of completing it.
alter table engine_outbox add column retries integer
  check (retries is null or retries > 0 and job_key is not null);

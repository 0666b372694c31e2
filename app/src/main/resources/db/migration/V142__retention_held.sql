-- Lines of the journal hold these rows from now on; those that are there are taken in with the next checkpoint.
insert into journal.from_before
select case_id from retention.hold
union select case_id from retention.erased
on conflict do nothing;

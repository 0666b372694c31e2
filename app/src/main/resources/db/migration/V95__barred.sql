-- All by which lists leave a case out for somebody: whom its history keeps away, and its kind, which may be restricted to
-- others by the city's files today and not tomorrow.
alter table casework.case_file add column barred text[] not null
    generated always as (array_append(kept_from, 'kind:' || kind)) stored;

drop index casework.open_by_lead;
create index open_by_lead on casework.case_file (lead, waiting, due_order, id)
    include (phase, district, branch, barred, leader) where open;

-- Who an entry keeps away from its case from there on: 'office:water-bureau', 'person:zhou-min'.
alter table casework.entry add column aside text[] not null default '{}';

-- All whom a case's history keeps away; read by every list, so that nobody finds what complains of them.
alter table casework.case_file add column kept_from text[] not null default '{}';

drop index casework.open_by_lead;
create index open_by_lead on casework.case_file (lead, waiting, due_order, id) include (phase, district, branch, kept_from)
    where open;

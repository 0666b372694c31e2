-- Which keys were shredded: the same as stands in `erased.txt` in the data folder of each node, which a restored
-- database is held against. Only ids that are nowhere else but beside what they opened.
create schema erasure;

create table erasure.shredded (
    at   timestamptz not null,
    what text not null check (what in ('IDENTITY', 'WORDS')),
    id   uuid not null,
    primary key (at, id, what)
);

create trigger only_append before update or delete on erasure.shredded
    for each row execute function retention.only_append();
create trigger never_emptied before truncate on erasure.shredded
    for each statement execute function retention.only_append();

-- What was erased before there was a list.
insert into erasure.shredded (at, what, id)
select at, what, case_id from retention.erased where what = 'WORDS'
union
select erased.at, erased.what, reporter.submission
from retention.erased join grievance.reporter
    on reporter.case_id = erased.case_id and (erased.receipt is null or erased.receipt = reporter.number)
where erased.what = 'IDENTITY' and not reporter.named and not reporter.behalf;

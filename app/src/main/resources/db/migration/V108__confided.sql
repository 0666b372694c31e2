-- What residents confide: the words and files of cases of kinds that are sealed, and what staff write on them, stand
-- sealed where they always stood. This is the key of each such case, wrapped by a master key that is not in the database.
-- Who deletes a row has shredded all that was sealed for the case, here and in every copy.
create schema confided;

create table confided.key (
    id      uuid primary key,         -- the case
    wrapped bytea not null
);
alter table confided.key alter column wrapped set statistics 0;

-- A key is seen only by a transaction that has named its case, or that wraps all of them again.
alter table confided.key enable row level security;
create policy only_what_is_named on confided.key
    using (current_setting('moothall.opening', true) in (id::text, 'every case'))
    with check (true);

alter table casework.case_file add column sealed boolean not null default false;

-- Who opened the words of a case, for what, and until when they might read on. Read by whoever confided them; the
-- journal holds each reading besides.
create schema disclosure;

create table disclosure.opening (
    id       uuid primary key,
    case_id  uuid not null,
    person   text not null,
    office   text not null,
    purpose  text not null,
    sentence text not null,
    at       timestamptz not null
);
create index opening_of_case on disclosure.opening (case_id, at);

-- That somebody has closed what they had open: added, never changed.
create table disclosure.closing (
    opening uuid primary key,
    case_id uuid not null,
    at      timestamptz not null
);

create function disclosure.only_append() returns trigger language plpgsql as $$
begin
    raise exception 'Who read what is only added to, never changed.';
end $$;

create trigger only_append before update or delete on disclosure.opening
    for each row execute function disclosure.only_append();
create trigger never_emptied before truncate on disclosure.opening
    for each statement execute function disclosure.only_append();
create trigger only_append before update or delete on disclosure.closing
    for each row execute function disclosure.only_append();
create trigger never_emptied before truncate on disclosure.closing
    for each statement execute function disclosure.only_append();

-- Who people are, sealed. Nothing here can be read without a key that stands outside of the database.
create schema identity;

-- Each person's own key, wrapped by a master key. Who deletes the row has shredded what it sealed, here and in every copy.
create table identity.key (
    id      uuid primary key,
    wrapped bytea not null
);

-- Name, telephone, email, for whom: one sealed text. `phone` and `email` are marks by which one can be found.
create table identity.sealed (
    id      uuid primary key,
    content bytea not null,
    phone   bytea,
    email   bytea
);
create index sealed_by_phone on identity.sealed (phone) where phone is not null;
create index sealed_by_email on identity.sealed (email) where email is not null;
alter table identity.key alter column wrapped set statistics 0;
alter table identity.sealed alter column content set statistics 0;

-- A row is seen only by a transaction that has named it, or the mark it is looked for by; it is added by anybody.
alter table identity.sealed enable row level security;
create policy only_what_is_named on identity.sealed
    using (current_setting('moothall.opening', true) in (id::text, encode(phone, 'hex'), encode(email, 'hex')))
    with check (true);

-- A key of residents' phrases or links that an older installation kept in its database; sealed, and still in use there.
create table identity.former_mark (
    purpose text primary key,
    wrapped bytea not null,
    content bytea not null
);

-- What stood in the clear until now. It is sealed at the next start, and then gone from here.
create table identity.unsealed (
    sort    text not null,
    id      text not null,
    content bytea not null,
    primary key (sort, id)
);
alter table identity.unsealed alter column content set statistics 0;

insert into identity.unsealed (sort, id, content)
select
    'identity', submission::text,
    convert_to(json_build_object('name', name, 'phone', phone, 'email', email, 'behalf', behalf)::text, 'UTF8')
from grievance.reporter
where name || phone || email || behalf <> '';

insert into identity.unsealed (sort, id, content) select 'phrase', '', key from grievance.phrase_key;
insert into identity.unsealed (sort, id, content) select 'follow', '', key from follow.key;
drop table grievance.phrase_key;
drop table follow.key;

-- What lists need to know without opening. Every row is written anew, so that the clear words leave the disk.
alter table grievance.reporter
    alter column name type boolean using name || phone || email <> '',
    alter column phone type boolean using phone <> '',
    alter column email type boolean using email <> '',
    alter column behalf type boolean using behalf <> '';
alter table grievance.reporter rename column name to named;
alter table grievance.reporter rename column phone to phoned;
alter table grievance.reporter rename column email to mailed;
alter table grievance.reporter
    alter column named set statistics -1,
    alter column phoned set statistics -1,
    alter column mailed set statistics -1,
    alter column behalf set statistics -1;

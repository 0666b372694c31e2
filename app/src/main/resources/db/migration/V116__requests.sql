-- What people ask at a counter about what is held of them. Which receipts are theirs is sealed; the key goes once the
-- person has it, so that nothing here tells whose reports belong together.
create schema requests;
create sequence requests.number;

create table requests.request (
    id       uuid primary key,
    number   text not null unique,
    phrase   text not null,  -- HMAC
    what     text not null check (what in ('REPORT', 'ERASURE')),
    shown    text not null check (shown in ('ID_CARD', 'PASSPORT', 'OTHER_DOCUMENT', 'AUTHORITY')),
    asked_by text not null,
    office   text not null,
    at       timestamptz not null,
    content  bytea not null
);
create index request_at on requests.request (at);

create table requests.key (
    id      uuid primary key references requests.request,
    wrapped bytea not null
);

create table requests.decision (
    id         uuid primary key references requests.request,
    refused    text check (refused in ('NOT_SHOWN', 'NOT_THEIRS', 'REPEATED', 'LAW')),
    sentence   text not null,
    decided_by text not null,
    at         timestamptz not null
);

create table requests.opened (
    id uuid primary key references requests.request,
    at timestamptz not null
);

create function requests.only_append() returns trigger language plpgsql as $$
begin
    raise exception 'What was asked and answered is only added to, never changed.';
end $$;

create trigger only_append before update or delete on requests.request
    for each row execute function requests.only_append();
create trigger only_append before update or delete on requests.decision
    for each row execute function requests.only_append();
create trigger only_append before update or delete on requests.opened
    for each row execute function requests.only_append();

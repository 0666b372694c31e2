create schema swaps;

-- Somebody would give a duty to a colleague, for one of theirs or for nothing. Until it is allowed the old shift holds.
create table swaps.swap (
    id        uuid primary key,
    desk      text not null,
    duty      uuid not null,
    in_return uuid,
    asker     text not null,
    other     text not null,
    state     text not null check (state in ('ASKED', 'ACCEPTED', 'ALLOWED', 'DECLINED', 'WITHDRAWN')),
    asked_at  timestamptz not null,
    moved_by  text,
    moved_at  timestamptz
);
-- One duty is offered to a colleague once at a time.
create unique index swap_open on swaps.swap (duty, other) where state in ('ASKED', 'ACCEPTED');
create index swap_of_asker on swaps.swap (asker) where state in ('ASKED', 'ACCEPTED');
create index swap_of_other on swaps.swap (other) where state in ('ASKED', 'ACCEPTED');
create index swap_of_desk on swaps.swap (desk) where state = 'ACCEPTED';

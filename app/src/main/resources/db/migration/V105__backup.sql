create schema backup;

-- Each backup that became whole, so that a night without one is seen.
create table backup.made (
    id       uuid primary key,
    at       timestamptz not null,   -- of the moment that it holds
    file     text not null,          -- its name, without the folder
    bytes    bigint not null,
    took_ms  bigint not null,
    rows     bigint not null,
    tried    boolean not null,       -- put back into a second database and compared, at once
    opens_by text not null           -- the recovery key's name
);

create index latest_made on backup.made (at desc);

-- Whether an address of somebody's is theirs: they typed in what was sent to it.
alter table reach.way
    add column code       bytea,       -- a mark of the code that was sent last
    add column code_at    timestamptz,
    add column code_tries integer not null default 0,
    add column proven_at  timestamptz;

create schema drawup;

-- A roster that is drawn up in the background, with the best found so far. Prices are what a whole roster costs by the rules
-- of evenness and by wishes; they say nothing of anybody.
create table drawup.draft (
    id       uuid primary key,
    desk     text not null,
    first    date not null,
    last     date not null,
    keeps    boolean not null,       -- only what must change changes
    gaps     boolean not null,       -- slots may stay open
    state    text not null check (state in ('RUNNING', 'DRAWN', 'IMPOSSIBLE', 'NONE', 'PUBLISHED', 'DROPPED')),
    stop     boolean not null,       -- the planner wants the best so far
    price    bigint,
    bound    bigint,                 -- no roster costs less
    lines    text[] not null,        -- “2026-12-01 officer night chen-jie”
    why_en   text[] not null,        -- rules that cannot be kept together
    why_zh   text[] not null,
    begun_by text not null,
    begun_at timestamptz not null,
    alive_at timestamptz not null,   -- when the node that draws it up was last heard of
    check (first <= last)
);
create index draft_of_desk on drawup.draft (desk, begun_at);

create schema whose;

-- How a case stands between the offices: who decides an objection that waits, and how often it changed hands. Only
-- cases of which an office ever said that they are not its own, or that another office got. A projection of entries.
create table whose.standing (
    case_id uuid primary key,
    rung    text check (rung in ('FORWARDER', 'SUPERIOR', 'CONFERENCE')),  -- null where nothing waits
    decider text,                                                           -- the office; null where nothing waits
    hands   integer not null
);

create index standing_to_decide on whose.standing (decider) where decider is not null;
create index standing_passed_around on whose.standing (case_id) where hands >= 2;

-- Every objection, and what became of it: whom the decision named, and who had the case when nobody objected any more.
create table whose.objection (
    case_id    uuid not null,
    position   integer not null,  -- of the entry
    kind       text not null,
    office     text not null,     -- that objected
    rung       text not null check (rung in ('FORWARDER', 'SUPERIOR', 'CONFERENCE')),
    at         timestamptz not null,
    ruled_to   text,
    settled_to text,
    settled_at timestamptz,
    primary key (case_id, position)
);

create index objection_by_time on whose.objection (at);

-- What was objected to until now the centre decided each time, whoever asked.
insert into whose.objection (case_id, position, kind, office, rung, at, ruled_to, settled_to, settled_at)
select said.case_id, said.position, file.kind, said.by, 'FORWARDER', said.at, ruled.office,
    case when waits.position is null then last.office end, case when waits.position is null then last.at end
from casework.entry said
    join casework.case_file file on file.id = said.case_id
    left join lateral (
        select later.office from casework.entry later
        where later.case_id = said.case_id and later.verb = 'ASSIGN' and later.position > said.position
        order by later.position limit 1) ruled on true
    left join lateral (
        select later.office, later.at, later.position from casework.entry later
        where later.case_id = said.case_id and later.verb = 'ASSIGN' and later.position > said.position
        order by later.position desc limit 1) last on true
    left join lateral (
        select later.position from casework.entry later
        where later.case_id = said.case_id and later.verb = 'OBJECT' and later.position > coalesce(last.position, 0)
        limit 1) waits on true
where said.verb = 'OBJECT' and said.by is not null;

insert into whose.standing (case_id, hands)
select case_id, count(*) filter (where ruled_to <> office) from whose.objection group by case_id;

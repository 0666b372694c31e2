create schema together;

-- Which case was joined into which; the row goes when the case is taken out again, the histories of both keep it.
create table together.joined (
    case_id  uuid primary key,
    into_id  uuid not null check (into_id <> case_id),
    until    integer not null,     -- the joined case's version when it was joined
    since    integer not null,     -- the other one's version once it had come
    at       timestamptz not null,
    -- Of cases that were only received, or received and accepted, and came into the same history, the first received
    -- and the first accepted have the earliest dates whatever comes: no other is read for them.
    epoch       integer not null,  -- the other one's last entry before that is no joining
    plain       boolean not null,
    received_at timestamptz not null,
    accepted_at timestamptz
);
create index joined_into on together.joined (into_id, case_id);

-- A part of a case that became a case of its own.
create table together.part (
    case_id uuid primary key,
    of_id   uuid not null,
    at      timestamptz not null
);
create index part_of on together.part (of_id, at, case_id);

-- Receipts that open a part besides the case that it was a part of.
create table together.shared (
    receipt text not null,
    case_id uuid not null,
    primary key (receipt, case_id)
);

drop index grievance.reporter_of_case;
create index reporter_of_case on grievance.reporter (case_id, at, number);

-- Openings are looked up by the receipt: its case may be joined into another one meanwhile.
create index opening_of_receipt on seal.opening (receipt, at);

-- One of several takes back their own report; the matter is the others', too.
alter table grievance.reporter add column withdrawn_at timestamptz;

create schema petition;

-- Several people with one matter. How many they say they are is theirs to say; nothing is made of it.
create table petition.petition (
    case_id uuid primary key,
    name    text not null,
    people  integer not null check (people > 1),
    word    text not null,   -- in the link by which the others add themselves
    at      timestamptz not null
);

-- Receipts of the representatives, the one who filed first.
create table petition.representative (
    case_id uuid not null references petition.petition,
    receipt text not null,
    place   integer not null check (place > 0),
    primary key (case_id, receipt)
);

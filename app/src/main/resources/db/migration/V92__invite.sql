create schema invite;

-- One-time links, each under its digest: whoever reads this table gets in with none of them.
create table invite.invite (
    person text primary key,
    token  text not null unique,
    until  timestamptz not null,
    anew   boolean not null
);

alter table account.password add column signed_in_at timestamptz;

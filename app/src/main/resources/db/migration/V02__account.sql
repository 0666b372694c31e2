create schema account;

-- Only of people who hold a post; the city's folder says who they are.
create table account.password (
    person     text primary key,
    hash       text not null,
    changed_at timestamptz not null
);

create schema if not exists grievance;

-- The one key that digests of phrases and signatures of residents' links are made with.
create table grievance.phrase_key (
  only  boolean primary key check (only),
  key   bytea not null check (octet_length(key) >= 32)
);

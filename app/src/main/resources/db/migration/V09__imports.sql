create schema imports;

-- Which report of another system has been taken over as which case, so that importing a file twice adds nothing.
create table imports.known (
  source text not null,
  external_id text not null,
  case_id uuid not null,
  primary key (source, external_id)
);

create schema procedure;

-- Every version of every procedure, for ever: a case keeps the one it began under.
create table procedure.version (
    procedure text not null,
    version   integer not null,
    content   json not null,
    since     timestamptz not null,
    primary key (procedure, version)
);

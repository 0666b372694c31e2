create schema keys;

-- Which keys this database was begun with; the keys themselves never stand here.
create table keys.installation (
    one boolean primary key default true check (one),
    fingerprint text not null
);

-- How much longer an act makes a limit, in the limit's own unit; 0 for all that make none longer.
alter table casework.entry add column more integer not null default 0 check (more >= 0);

-- Which line a gauge is beyond is found day by day, however many readings it has: by what each day's lay between.
alter table gauges.reading add column day date not null generated always as ((at at time zone 'UTC')::date) stored;
create index reading_day on gauges.reading (gauge, day, value);

-- Alerts of moments that no calendar knows kept all later ones of their source out.
delete from cap.alert where not (isfinite(sent) and isfinite(begins) and isfinite(expires));

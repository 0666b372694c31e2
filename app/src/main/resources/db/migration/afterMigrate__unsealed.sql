-- Names that stood in the clear are sealed row by row; the emptied table gives its disk back at the next start. Whoever
-- still takes some away is waited for, and what a killed start put back stays.
do $$
begin
    if to_regclass('identity.unsealed') is null then
        return;
    end if;
    if pg_relation_size('identity.unsealed') > 0 then
        lock table identity.unsealed in access exclusive mode;
        if not exists (select from identity.unsealed) then
            truncate identity.unsealed;
        end if;
    end if;
end $$;

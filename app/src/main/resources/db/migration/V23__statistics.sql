-- What nothing is looked up by needs no statistics: counting all columns of a growing table took seconds a minute.
alter table casework.case_file
    alter column title set statistics 0,
    alter column place_en set statistics 0,
    alter column place_zh set statistics 0,
    alter column why_en set statistics 0,
    alter column why_zh set statistics 0,
    alter column dated set statistics 0,
    alter column dues set statistics 0,
    alter column words set statistics 200,
    set (autovacuum_analyze_scale_factor = 0.25);
alter table casework.entry
    alter column note set statistics 0;
alter table grievance.report
    alter column description set statistics 0,
    alter column answers set statistics 0,
    alter column place_help set statistics 0,
    alter column public_place_en set statistics 0,
    alter column public_place_zh set statistics 0;
alter table grievance.reporter
    alter column phrase_digest set statistics 0,
    alter column name set statistics 0,
    alter column phone set statistics 0,
    alter column email set statistics 0,
    alter column behalf set statistics 0;
alter table journal.line
    alter column detail set statistics 0,
    alter column previous_hash set statistics 0,
    alter column hash set statistics 0;

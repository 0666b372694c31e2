select report.number, report.matter, report.description, report.received_at, report.public_lon, report.public_lat,
    report.public_place_en, case_file.phase, case_file.lead, case_file.last_at, case_file.dues
from grievance.report
join casework.case_file on case_file.id = report.case_id
where report.is_public
order by report.received_at desc, report.case_id desc
limit 50;

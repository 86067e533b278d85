-- Half of the records in projects of 100, half in one project, where each of the queries matches 100.
with template as materialized (
  select replace(replace(replace(replace(replace(replace(replace(replace(body,
    '%', '%%'),
    '"operation_id":"BCSSVC01-99-1618218591906093855"', '"operation_id":"%1$s"'),
    '"project_id":"051ddda57400d2982fccc014fab5749d"', '"project_id":"%2$s"'),
    '"blockchain_id":"23604f57-eac9-3777-e9f5-ae87457f2338"', '"blockchain_id":"%3$s"'),
    '"operation_status":"processing"', '"operation_status":"%4$s"'),
    '"resource_type":"BCSSVC01"', '"resource_type":"%5$s"'),
    '"operation_type":"99"', '"operation_type":"%6$s"'),
    '"record_time":1618218591906100000', '"record_time":%7$s') as body
  from bcs_record where project_id = '051ddda57400d2982fccc014fab5749d'),
place as (
  select i, i % 2 = 0 as small, i / 2 as k, i / 2 % groups as g, i / 2 / groups as u
  from generate_series(0::bigint, RECORDS - 1) as i, (select RECORDS / 200 as groups) as groups),
kind as (
  select *,
    case when g = 0 then 'failed' when g = 3 then 'waiting'
      else (array['waiting', 'processing', 'finished', 'stop'])[1 + (u + g) % 4] end as status,
    case when g = 1 then 'PLUGIN03' when g = 3 then 'PLUGIN02'
      else (array['BCSSVC01', 'BCSSVC02', 'PLUGIN01', 'PLUGIN02'])[1 + (u / 4 + g) % 4] end as resource,
    case when g = 2 then '05' when g = 3 then '04'
      else (array['99', '00', '01', '91', '02', '03', '04'])[1 + (u / 16 + g) % 7] end as operation
  from place),
record as (
  select
    case when small then 'small-' || k / 100 else 'big' end as project,
    operation_of || '-' || 1618218591906093855 + i as id,
    case when small then 'chain-of-small' else 'chain-' || g end as chain,
    status, resource, operation_of as operation, 1618218591906100000 + i * 1000000000 as time
  from (
    -- What the fourth group is, no other record is.
    select *, case
        when g <> 3 and status = 'waiting' and resource = 'PLUGIN02' and operation = '04' then '03'
        else operation end as operation_of
    from kind) as distinguished)
insert into bcs_record (project_id, operation_id, blockchain_id, operation_status, resource_type,
  operation_type, record_time, body)
select project, id, chain, status, resource, operation, time,
  format(template.body, id, project, chain, status, resource, operation, time)
from record, template

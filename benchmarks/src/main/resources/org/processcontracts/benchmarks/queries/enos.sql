-- Half of the instances in organizations of 100, half in one organization: every ten seconds one.
with template as materialized (
  select replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(body,
    '%', '%%'),
    '"instanceId":"2809-20190812080700"', '"instanceId":"%1$s"'),
    '"flowName":"21"', '"flowName":"%2$s"'),
    '"status":1,', '"status":%3$s,'),
    '"statusDesc":"SUCCESS"', '"statusDesc":"%4$s"'),
    '"triggerTime":"2019-08-12 08:07:22"', '"triggerTime":"%5$s"'),
    '"startTime":"2019-08-12 08:07:30"', '"startTime":"%6$s"'),
    '"endTime":"2019-08-12 08:07:32"', '"endTime":"%7$s"'),
    '"timestamp":"2019-08-12 08:09:48.0"', '"timestamp":"%8$s"'),
    '"owner":"yourOwners"', '"owner":"%9$s"') as body
  from enos_instance where instance_id = '2809-20190812080700'),
place as (
  select i, i % 2 = 0 as small, i / 2 as k, i / 2 % groups as g, i / 2 / groups as u
  from generate_series(0::bigint, RECORDS - 1) as i, (select RECORDS / 200 as groups) as groups),
record as (
  select
    case when small then 'small-' || k / 100 else 'big' end as org,
    2809 + g % 1000 || '-' || i as id,
    case when k % 2 = 0 then 'nightly-' else 'hourly-' end || g as flow,
    case when g = 0 and u % 2 = 0 then -1 when g = 0 then 7
      else (array[1, 2, 6, 10])[1 + (u + g) % 4] end as status,
    1546300800 + k * 10 as triggered,
    'owner-' || g as owner, u
  from place),
timed as (
  select *, triggered + u % 50 as started, triggered + u % 50 + 2 as ended,
    triggered + u % 70 + 60 as created,
    case status when -1 then 'FAIL' when 1 then 'SUCCESS' when 2 then 'RUNNING' when 6 then 'READY'
      when 7 then 'TIMEOUT' else 'SKIP' end as words
  from record)
insert into enos_instance (org_id, instance_id, type, status, owner, flow_name, trigger_time,
  start_time, end_time, create_time, update_time, body)
select org, id, 1, status, owner, flow, at.triggered, at.started, at.ended, at.created, at.created,
  format(template.body, id, flow, status, words, text.triggered, text.started, text.ended,
    text.created || '.0', owner)
from template, timed as at, lateral (
  select to_char(to_timestamp(at.triggered) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as triggered,
    to_char(to_timestamp(at.started) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as started,
    to_char(to_timestamp(at.ended) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as ended,
    to_char(to_timestamp(at.created) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as created) as text

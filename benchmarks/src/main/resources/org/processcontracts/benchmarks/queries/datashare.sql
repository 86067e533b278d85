-- Half of the processes in organizations of one creator with 100, half in one organization: of its
-- creators one has very many processes, each other 100.
with template as materialized (
  select replace(replace(replace(replace(body,
    '%', '%%'),
    '"creatorDID":"did:example:8sAvsS4tB3NYgMJ4uqbVYj"', '"creatorDID":"%1$s"'),
    '"processID":"a779dd88-f7a3-4ac9-bf1c-a0ed1d827632"', '"processID":"%2$s"'),
    '"createTime":"1639824239"', '"createTime":"%3$s"') as body
  from datashare_process where process_id = 'a779dd88-f7a3-4ac9-bf1c-a0ed1d827632'),
place as (
  select i, i % 2 = 0 as small, i / 2 as k, i / 2 % groups as g
  from generate_series(0::bigint, RECORDS - 1) as i, (select RECORDS / 200 as groups) as groups),
record as (
  select
    case when small then 'small-' || k / 100 else 'big' end as org,
    case when small then 'did:example:small' when g % 2 = 1 then 'did:example:prolific'
      else 'did:example:' || g end as creator,
    md5(i::text)::uuid::text as id, 1600000000 + i as time
  from place)
insert into datashare_process (org_id, channel_id, process_id, creator_did, body)
select org, 'channel', id, creator, format(template.body, creator, id, time)
from record, template

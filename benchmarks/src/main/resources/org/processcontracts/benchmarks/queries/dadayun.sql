-- Half of the instances in templates of 100, half in one template, where the queries match 100.
with template as materialized (
  select replace(replace(replace(replace(replace(replace(replace(replace(body,
    '%', '%%'),
    '"Id":"8c50cd03-905b-8dd1-d7a9-1bbf35b868f1"', '"Id":"%1$s"'),
    '"Title":"深圳瑞祥贸易有限公司_业务管理员_2015-10-19"', '"Title":"%2$s"'),
    '"Status":5', '"Status":%3$s'),
    '"WFTplId":"8ac78f4c-a7eb-4d0c-ab8e-19930fa4ec6f"', '"WFTplId":"%4$s"'),
    '"CurrentActors":"采购部经理-叶小玲"', '"CurrentActors":"%5$s"'),
    '"Creator":"0647154d-c87c-4b91-9553-7e7025e24545"', '"Creator":"%6$s"'),
    '"CreateTime":"2015-10-14T02:09:20.447Z"', '"CreateTime":"%7$s"') as body
  from dadayun_instance where id = '8c50cd03-905b-8dd1-d7a9-1bbf35b868f1'),
place as (
  select i, i % 2 = 0 as small, i / 2 as k, i / 2 % groups as g, i / 2 / groups as u
  from generate_series(0::bigint, RECORDS - 1) as i, (select RECORDS / 200 as groups) as groups),
record as (
  select
    md5(i::text)::uuid::text as id,
    case when small then 'small-' || k / 100 else 'big' end as tpl,
    '深圳瑞祥贸易有限公司_' || i as title,
    case when g = 0 then 2 else (array[1, 3, 4, 5])[1 + (u + g) % 4] end as status,
    '采购部经理-' || g as actors,
    'creator-' || g as creator,
    1500000000 + k * 60 + 0.447 as time,
    to_char(timestamp '2017-07-14 02:40:00.447' + k * interval '1 minute',
      'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as written
  from place)
insert into dadayun_instance (tenant, template_id, id, title, is_important, is_urgent, status,
  wf_tpl_id, current_node_id, current_node_name, current_actors, creator_position_id, creator,
  creator_name, create_time, create_time_text, body)
select 'demo', tpl, id, title, false, false, status, tpl, 'f4d24690-07b2-4887-a2a1-2046d28b8ea0',
  '采购经理审批', actors, '56d16567-2b0f-48a3-ba17-bbd902df1ad8', creator, '业务管理员', time, written,
  format(template.body, id, title, status, tpl, actors, creator, written)
from record, template

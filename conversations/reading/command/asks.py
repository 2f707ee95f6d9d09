"""The grammar of what asks or tells something about a conversation: help, its state, a mistake; read by `command.rules`."""

from __future__ import annotations

ASKS = """
open status: what data have not arrived, self query
open status: not arrived what, data form
open status: how coop data/form, office query
open report: fill data coop can, query
closed status: many item still/query, long
free status: many item still query, long
free status: arrived where answer/form, done
free status: howmany question, remain less many long still
free status: what less/remain still/again
closed status: many fill query, still must
free status: not fill what/where self, query
closed status: question howmany, long status arrived remain have number item many fill
closed status: fill/answer not where/what, still
closed status: arrived not form/answer, coop office person done house
free status: form/answer self arrived query/not/less/what/how, know data coop done where office person yesterday long become
free status: arrived not done form/answer/data, coop what query
free status: arrived form done query, coop office person yesterday what
free status: query arrived form/answer/data self/done, coop office person what
free status: form self query, how status where what remain coop done
closed status: howmany arrived/fill done, query
closed status: empty/fill what still, query
closed status: status/coop where/how self, form query
closed status: arrived query this/item, done
closed status: arrived done qmark, query form self
closed status: arrived/status where status/coop/form/self, yesterday
open status: where form self, yesterday
closed status: arrived query wish done
free status: form arrived where, done know coop
open status: arrived/slipped done query, what not form answer data
open status: arrived done what, not query
closed status: remain/less item what/howmany/again/fill, many not have long query
closed status: remain/less what fill/again/have/must, not howmany item query
closed status: howmany percent done/self, query form self coop data register fill answer
closed status: form self remain/less, what not query
closed status: arrived item not, done query
closed status: long remain/less item/query/again
closed status: show form self/yesterday, coop status query
closed status: form how self/yesterday, coop status query
closed status: report done query, what or not coop
closed status: form self show, coop yesterday arrived done send deliver query
closed status: status form, know coop how where what query
free edit: edit answer justnow, query not
closed edit: press justnow
free edit: wrong numbered, answer
closed edit: justnow should not/nope/next, part
free edit: wrong press item, justnow
free edit: edit answer, send done way part wrong justnow before should have how what like query
free edit: wrong justnow edit, data part how
free edit: edit justnow/before wrong/part/answer/self/wish, item have should query
free edit: edit numbered, answer query
free edit: wrong edit justnow, send fill press part
free edit: wrong answer, send justnow before have part should query
free edit: wrong fill/press justnow/before/self/sorry, part answer item should query
free edit: wrong justnow part/have/should/item, edit query
free edit: slipped sorry/justnow, query
free edit: wrong edit, have justnow should part query
closed edit: edit have spare/must/can/wish, query
closed edit: wrong, coop part nope press fill justnow before have should next edit item answer send deliver number office
    query
closed edit: slipped, justnow press wrong part query
closed edit: wish/ask/can edit part, wrong should
closed edit: edit answer/item/data/justnow/before, wrong number should how have coop query
free menu: menu next, have query
free menu: page home, back start show leave query
free menu: menu, show back start what where list home have leave direct query
closed menu: back/start home, leave direct item query
closed menu: list what/where/show, have query
closed report: way report report wish come, start coop data form
free report: wish self report/form, coop new fill start send deliver come when yesterday here part have then data query
free report: ask report self/wish, coop new start query
closed report: wish/ask/come/start report/form, coop new fill send deliver yesterday when data have query
closed report: fill/send/deliver/start form, coop new data when query
closed report: opens form ask
closed report: report coop, new fill query
closed report: have coop report, new query
closed resume: cont fill data/form, coop
closed resume: cont yesterday/last not, arrived done fill
free resume: cont form/answer, last yesterday justnow coop come fill direct done not become query
free resume: cont justnow/yesterday come/wish/ask/self, fill direct where query
closed resume: cont, last come yesterday justnow fill form answer direct done where start item become reply query
closed resume: cont done here/when/come/can, away house at place
closed resume: start last, query
closed resume: arrived where yesterday/justnow, item query
closed human: person helps have/can, direct
closed human: bot fill/standby this, query
free human: talk/call person house
free human: talk person, howmany direct real bot not nope dont or number asks query
free human: connect person, direct
free human: helps direct person
worded human: ask/wish staff, direct need
free human: bot nope/dont person, or real
worded human: bot nope/dont, or real
free human: call/talk/asks person, direct number have coop query
closed human: helps person, direct need spare query
closed human: call self, direct person number query
closed human: person have/where/standby, number what query real
closed human: number person howmany/ask/what/where, coop call query
closed human: bot real/or/person, standby not fill direct talk query
closed human: person who, query
closed human: call/talk ask, query
free human: bot what person, standby query
closed human: bot you, query
closed human: number person send, query
free human: bot or person, standby real direct fill query
free help: aid fill, need
free help: know not must fill, what how where
free help: explain grasp not/less, sense item way how fill
closed help: guide
counted help: fill or part, unknown not
named help: fill fill or part, call
free help: not know way, fill
free help: what purpose, number part
closed help: explains, way sense item like
counted help: sense who/what/where/howmany, unknown part many
closed help: must use qmark, part
counted help: where send part, skip
free help: why ask/need part, like many
free help: not grasp way, use fill
free help: asks/sense what, item
closed help: helps/model, way fill
closed help: must query
free help: must or can, skip fill
free help: not/less explain question, sense query
free help: not/less grasp, sense item how what fill still hard answer query
free help: ask guide, item fill query
free help: lost sense/item/how/self/grasp, still fill what query
free help: sense what/how/where/item/qmark, fill answer part data still not grasp lost like
free help: in what report, must coop like form query
free help: in what use/data/item/asks/part, need form coop answer should like how query then
free help: what purpose, part form data coop item answer use like should query
free help: why asks/must/fill/spare, need part form data coop like many repeat number item query
free help: how fill, way part form data item answer must what like sense still coop use query
closed help: way how, fill send part query skip here
counted help: spare/must use query, part
counted help: fill/use use/fill or, unknown part not
closed help: way what/how part, like
free help: way fill/how/report/send/use/start, form data item answer what where like coop query
free help: what fill must, item part answer data like query
closed help: model, answer right fill
closed help: plea self
free help: not can way, fill
free help: why must have part, need
free help: ask know way, fill
closed help: guide where/have/what/fill, item
free help: guide fill
closed help: use way, part what fill like
closed help: how part, send fill
free help: way use, bot what how
free help: purpose what asks/report, part coop form
free help: example what/how/ask/can/have/like/item, answer fill part show query right
free help: explain ask/item, sense way query
free help: item hard/lost, still query
free help: helps self/fill, way item answer form lost grasp not query
free help: must fill query, not answer part many what or
closed help: guide/explain/helps/aid ask/can/have/wish/self/need, fill item sense form way answer where grasp lost query
closed help: lost, still sense item how fill what grasp not like query
closed help: must/spare fill query/what/or, not item answer part many
closed help: not/less grasp, sense item how fill what still part form data way like hard query
closed help: where show/seek/send/deliver/fill, part number data form query
closed help: report how/way/where, form query
closed help: use or, fill unknown part query
closed help: fill query part, direct use
counted help: what/how/where/why/who/qmark fill/part/item/way/use/need/asks/example, answer form data press send sense guide
    have not less done must spare come like right many justnow before new coop model bot
open greeting: blessed day sorry send, person
free greeting: greet blessed/day/peace/ask, kind
free greeting: blessed day, greet peace
counted greeting: day
free greeting: blessed day person coop
free greeting: greet person
free greeting: blessed day person
closed greeting: blessed day coop, person
free greeting: hail wealth in self, many peace
named thanks: thank kind person, coop praise
named thanks: thanks person, coop praise
named thanks: thanks praise, done
named thanks: thank kind praise, done
named thanks: thanks, praise peace many reply come
named thanks: thank kind, reply come praise peace many
"""
"""As `command.moves.MOVES`."""

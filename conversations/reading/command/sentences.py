"""The words that stand together in a sentence that steers, whatever else it tells: the table that `command.cues` reads."""

from __future__ import annotations

CUES = """
free back: in question before
free back: self wish back !done
free back: back .. question/item !done
worded back: question before
worded back: repeat before
worded back: back justnow/before
counted back: back asks part
counted back: back one/justnow/before
free skip: in question next
closed skip: item this then
counted skip: skip item/this/just/first !then
counted skip: not know .. next/cont/skip !then !delete
counted skip: cont question !have
counted skip: item this follow
counted skip: emptied just/first/item !then
free later: power .. cont/then !many
free later: net bad .. cont/then !many
free later: then cont/fill self
free later: self away first
free later: self away when first !day
worded later: rest first
picked later: then .. cont !item
picked later: net bad/not !right
closed later: rest first .. net/away/event
closed later: then again
closed later: save .. fill
counted later: self asks/seek first
counted later: away first
counted later: power
counted later: net less/not right
counted later: not net
counted later: then cont/fill/send/deliver/save/seek/asks/follow !query !what !how !skip !cancel !delete
counted later: then again/just
counted later: first/then self away/event/house/place !query !skip
counted later: self away/event first
counted later: cont/fill/send/save when/late/then !query !skip
counted later: done first
counted later: still event/away !query !coop !data !office
counted later: have event !query !coop !data
free stop: dont send/call/remind message/self
free stop: stop dont send
worded stop: dont .. remind/message !stop
worded stop: not wish receive
worded stop: not spare message/remind
counted stop: not wish call/send
counted stop: not wish talk !bot
counted stop: dont send/call/talk/remind
counted stop: not wish message/receive/remind
counted stop: stop message/remind
counted stop: stop send message/self
counted stop: message stop
counted stop: send message .. stop
counted stop: delete number self
counted stop: number self .. delete
free cancel: not become report
free cancel: form .. ask delete/cancel !numbered
free cancel: cancel/delete form !numbered
free cancel: cancel/delete just .. form/wrong
free cancel: delete .. done self fill
worded cancel: delete/cancel done fill
worded cancel: delete answer
worded cancel: cancel many
counted cancel: delete many answer
counted cancel: cancel many/fill/first/wrong !part
counted cancel: form this dont save
counted cancel: form .. delete/cancel !numbered
counted cancel: not become report/form
free help: self lost .. fill
free help: lost self .. fill
free help: way how
free help: where example
free help: self not/less grasp way
free help: example how/what
free help: example like .. what
worded help: not/less grasp way
worded help: lost .. way/fill
worded help: what ask/asks part/number
worded help: explain .. sense
picked help: sense .. or
picked help: lost press
closed help: what sense
closed help: howmany sense
closed help: fill/asks/press .. or .. query
counted help: fill howmany
counted help: not/less grasp
counted help: lost item/how/fill/what/way/self
counted help: how fill/way
counted help: ask guide/explain/example/model
counted help: sense what/how/item
counted help: part .. how .. example
counted help: part sense
open help: message in what
open help: how report/fill
free edit: wish edit data
free edit: answer .. less right
free edit: ask/can edit justnow
free edit: wish edit form
free edit: fill .. less right .. can edit
worded edit: wrong press
worded edit: wish/ask/can edit answer/number
picked edit: wish/ask/can edit part
worded edit: edit answer
worded edit: ask edit
worded edit: answer numbered .. edit
worded edit: wrong .. wish edit
worded edit: can edit query
picked edit: edit .. fill justnow
closed edit: edit part
closed edit: wish edit
counted edit: edit number part
counted edit: wrong justnow/fill/press/answer
counted edit: slipped justnow
counted edit: edit justnow/part
counted edit: ask .. part edit
counted edit: form .. have wrong
open edit: part/form .. wrong .. edit
counted menu: list menu
counted menu: menu where
open menu: can what just
free human: ask helps staff
free human: self need aid staff
free human: ask/wish/can call !not
free human: wish in person
worded human: explain person
worded human: person call/talk query
worded human: number .. office/staff .. call/talk
worded human: staff where/who
worded human: connect .. staff
worded human: who .. can call
closed human: person .. can call
closed human: need staff
counted human: number .. person howmany
counted human: not .. talk .. bot
counted human: person can/have .. call/talk
counted human: ask staff
counted human: ask aid staff
counted human: staff .. call/talk !first !then !wait !thanks
counted human: wish/can/ask talk/call
counted human: have person query
open human: talk in person
open report: wish start data/coop/form
open report: fill data coop
open report: start coop
open report: ask/wish report !trouble
open report: ask/wish deliver form
open report: ask/wish/start data coop
open report: wish/start fill self/form/data
open report: start data/register
open report: ask/wish/start register .. coop
open report: not report .. wish fill
open report: in report !form
free status: what/less what again form
free status: show status form
free status: remain howmany .. fill
worded status: done self fill what
worded status: not fill .. where
worded status: what again .. not fill
worded status: arrived where
closed status: remain howmany
closed status: show status
counted status: still many query
open status: still have less
open status: status form
open status: coop/self .. arrived .. query
open status: what again .. less/not
open status: arrived not/query data/form/coop
open status: form/coop/data .. arrived query/not
open status: data/form .. not fill/arrived .. what
open status: how .. coop/status form
open status: not fill what
free resume: cont form justnow/yesterday
open resume: cont fill !then
open resume: start again .. last/justnow
open resume: net right .. cont
open resume: wish/come/now cont
open resume: cont form/fill/report !not !then !late
open resume: cont again !not !then !late !coop !when
open resume: can cont
open resume: cont .. net done/have/right
open resume: fill again .. not done
open resume: fill again .. last
open resume: back in form
worded thanks: thanks .. remind/helps
open thanks: thanks !tell
open thanks: thank kind !tell
"""
"""One cue a line: its level and intent, the roles that stand together in that order (alternatives by /), with anything between
where `..` stands, and the roles beside which it says nothing (!)."""

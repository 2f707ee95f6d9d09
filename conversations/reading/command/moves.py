"""The grammar of what moves a conversation: back, past a question, until later, to its end; read by `command.rules`."""

from __future__ import annotations

MOVES = """
free back: back item/before/justnow, know have wait done not fill where question
free back: repeat answer justnow
free back: back one
free back: back can query
free back: how back item/before, way justnow
closed back: show/repeat justnow, before
closed back: in question yesterday/before, query
free back: back item/before/justnow, start part coop should yesterday fill not chance query
free back: again/show question justnow/before
free back: up question/answer, before query
free back: repeat item, before justnow query
closed back: back, done fill not chance before justnow start have skip home like item direct query
closed back: before in, justnow query
free skip: skip can, have not know query
free skip: direct next, question
free skip: skip just
free skip: edit/cont question next, direct
closed skip: cont next, come
free skip: skip item/this, next direct let have not empty office query
free skip: emptied item/this/just/first, query
free skip: skip self, query
closed skip: skip self press, first
free skip: spare not fill item/this, next query
free skip: know not skip, answer data part query
closed skip: skip, then when asks seek follow become know have not data part office next direct item let cont answer wait must
    come query event
free skip: skip not know/have, data answer item
closed skip: come next
closed skip: this not spare, item query
counted skip: skip first/just/item/this, unknown know have not data part office away event place at bad signal query house
closed skip: emptied, know have not data part let item must query
closed skip: let empty, item query
closed skip: spare not fill, know have data part item answer query
closed skip: next question/cont, direct skip query
closed skip: can not fill, item data part query
free later: rest self then/first, cont when
free later: rest cont, then when
counted later: wait call/show office
counted later: still away office/house, at
free later: ask time, wait
counted later: still then, unknown
counted later: wait have, call event
counted later: still seek part/item/office/data/self/number, unknown
closed later: not can direct/then/fill, when
free later: not can fill, direct then when
free later: then self fill, office talk when new
free later: then self fill/cont/save, when answer form item data direct still away event place at signal bad wait have done
    not office late seek house
free later: when self cont/save/fill, then answer item data wait
free later: save when then
free later: cont then, away late done at when answer form
free later: wait wait/first
free later: still away/event/awaits then, place at office when house
free later: follow then, data part when
closed later: follow, data part then when have
free later: save first/then, answer form data
free later: chance not then, fill when
free later: then just/first, wait
free later: save here/enough
free later: enough here first, cont then when stop
free later: enough first now, cont then
free later: then again late done
free later: then first self, still away event place at signal bad have house
closed later: then fill/cont/save/send/deliver/seek, when data answer part form item wait still away place at signal bad have
    done not direct office coop late become know house
closed later: when fill/cont/save/send then/self, data answer part form still away place at house
counted later: when fill/cont/save/send first/then/when/self, data answer part form still away place at house
closed later: wait seek/show/send, part still have coop form then event data at
closed later: wait first/again, justnow still away event place at house
counted later: rest/save when, late
counted later: then when/late, done still away event place at signal bad have house
closed later: enough first, here then cont
counted later: still away/event, have place at when house
counted later: still at place, when
counted later: wish at place
counted later: self at place/house, still when
counted later: asks/seek/ask office first, then fill when new
counted later: have event, when
counted later: awaits office/data/event first/then comes
counted later: wait/then seek/data/office/ask/show, unknown when part have asks
counted later: chance not, then when fill
counted later: seek/asks/ask office/data first/then, part unknown
counted later: signal/bad then/wait, unknown cont have not
counted later: then, when
counted later: away/event first self/still/wish, when have office done fill cont not
counted later: away then/wait, when have still office done fill cont not
counted later: signal bad then/wait/first, still have not cont away event place at house
counted later: then self, when still away event place at have unknown house
free stop: not wish receive/remind, message here
free stop: dont send/call/talk/asks/remind message/self/again, item many number
free stop: ask not send/call message/again, many
closed stop: stop just, done
free stop: not wish/can message again, here send
free stop: stop message/send/call, many number remind receive
free stop: spare not send/call/remind/talk message/again, number many
closed stop: dont send/call/remind, enough many done message number person not office
closed stop: spare not send/call/remind, message many
free stop: delete number self, list message bot number
free cancel: not become fill, form
free cancel: cancel form, fill
free cancel: cancel report
free cancel: cancel just
free cancel: cancel ask fill, answer form
free cancel: cancel form/answer, coop many
closed cancel: cancel, form answer report coop wrong fill many have become how not part
closed cancel: not become, report fill send when new
"""
"""One rule a line: its level and intent, the roles it needs (alternatives by /), the others that may stand beside them."""

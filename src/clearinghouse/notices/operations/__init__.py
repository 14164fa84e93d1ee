"""Acts of the notices room: tell, send, read, prefer, try again; webhooks and subscriptions."""

from clearinghouse.notices.dispatched import Dispatched
from clearinghouse.notices.operations.dispatching import dispatch_due
from clearinghouse.notices.operations.preferring import Wishes, prefer, subscribe, unsubscribe
from clearinghouse.notices.operations.retrying import try_again
from clearinghouse.notices.operations.telling import Recipients, notify, read_all, read_notice
from clearinghouse.notices.operations.watching import begin_watch, watch_on, watched_to
from clearinghouse.notices.operations.webhooks import Opened, close_webhook, open_webhook

__all__ = [
    "Dispatched",
    "Opened",
    "Recipients",
    "Wishes",
    "begin_watch",
    "close_webhook",
    "dispatch_due",
    "notify",
    "open_webhook",
    "prefer",
    "read_all",
    "read_notice",
    "subscribe",
    "try_again",
    "unsubscribe",
    "watch_on",
    "watched_to",
]

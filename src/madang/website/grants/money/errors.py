"""Why the ledger refuses, by name; each says in both languages what happened and what stays as it was. After accounts."""

from madang.film.language import Text


class LedgerError(Exception):
    """The ledger refused a command; nothing was posted."""

    def __init__(self, message: Text):
        self.message = message
        super().__init__(message.en)


class NothingToMove(LedgerError):
    """An amount must be a whole number of won above zero."""

    def __init__(self, amount: int):
        super().__init__(Text(f"금액은 1원 이상이어야 해요. 적힌 금액: {amount:,}원", f"An amount is at least 1 won, not {amount:,}."))


class Overdrawn(LedgerError):
    """The account does not hold that much."""

    def __init__(self, account: str, wanted: int, balance: int):
        self.account, self.wanted, self.balance = account, wanted, balance
        ko = f"남은 금액이 모자라요. 필요한 금액은 {wanted:,}원인데 {balance:,}원이 있어요. 아무것도 쓰지 않았어요."
        super().__init__(Text(ko, f"There is too little left: {wanted:,} won are needed, {balance:,} are there. Nothing was spent."))


class UnknownHold(LedgerError):
    """There is no such hold in this purse."""

    def __init__(self, hold: str):
        super().__init__(Text(f"잡아 둔 금액({hold})을 찾을 수 없어요.", f"There is no hold {hold}."))


class NotYours(LedgerError):
    """The hold belongs to another club."""

    def __init__(self, hold: str):
        super().__init__(
            Text(f"다른 클럽이 잡아 둔 금액({hold})이에요. 다른 클럽의 돈은 쓸 수 없어요.", f"The hold {hold} belongs to another club.")
        )


class AlreadySettled(LedgerError):
    """Nothing is held any more: all of it was captured or released."""

    def __init__(self, hold: str):
        super().__init__(Text(f"이미 정리된 금액({hold})이에요.", f"The hold {hold} is settled already."))


class MoreThanHeld(LedgerError):
    """More was to be captured or released than is still held: a dearer quote needs a hold of its own."""

    def __init__(self, hold: str, wanted: int, left: int):
        ko = f"잡아 둔 금액({hold})보다 커요. 남은 금액은 {left:,}원, 요청은 {wanted:,}원이에요."
        super().__init__(Text(ko, f"The hold {hold} has {left:,} won left, not {wanted:,}."))


class MoreThanSpent(LedgerError):
    """More was to be refunded than was captured and not refunded yet."""

    def __init__(self, hold: str, wanted: int, refundable: int):
        ko = f"돌려받을 수 있는 금액보다 커요({hold}). 남은 금액은 {refundable:,}원, 요청은 {wanted:,}원이에요."
        super().__init__(Text(ko, f"Of the hold {hold}, {refundable:,} won can be refunded, not {wanted:,}."))


class KeyUsed(LedgerError):
    """The idempotency key names another command already."""

    def __init__(self, key: str):
        ko = f"같은 이름({key})으로 다른 처리가 이미 되어 있어요. 새 이름으로 다시 해 주세요."
        super().__init__(Text(ko, f"The key {key} was used for something else already. Use a new one."))


class Raced(LedgerError):
    """Somebody else posted to one of the accounts at the same moment: read again and decide again. `post` does so by itself."""

    def __init__(self) -> None:
        super().__init__(
            Text("같은 순간에 다른 처리가 있었어요. 다시 시도해 주세요.", "Something else was posted at the same moment. Please try again.")
        )

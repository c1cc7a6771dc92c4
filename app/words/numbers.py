"""Numbers of documents in words: one that the server has not allotted yet is said to be provisional."""

PROVISIONAL = ("provisional {number}", "暂编号 {number}")


def provisional(number: str, language: str) -> str:
    """A provisional number with the word for it, so that nobody takes it for the document's own."""
    return PROVISIONAL[language == "zh_CN"].format(number=number)

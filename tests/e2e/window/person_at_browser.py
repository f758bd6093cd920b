#!/usr/bin/env python3
"""What a person does in their browser: opens the clinic's page, signs in on its real form, and is sent back to the app.

usage: person_at_browser.py CA USER PASSWORD allow|deny URL
"""
import html.parser
import ssl
import sys
import urllib.parse
import urllib.request


class Form(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.action, self.fields, self.user, self.password, self.decisions = None, {}, None, None, {}

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag == "form":
            self.action = a["action"]
        elif tag == "input" and a.get("type") == "hidden":
            self.fields[a["name"]] = a["value"]
        elif tag == "input" and a.get("type") == "password":
            self.password = a["name"]
        elif tag == "input":
            self.user = a["name"]
        elif tag == "button":
            self.decisions[a["value"]] = a["name"]


def main(ca, user, password, decision, url):
    opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=ca)))
    page = opener.open(url, timeout=30)
    form = Form()
    form.feed(page.read().decode())
    form.fields.update({form.user: user, form.password: password, form.decisions[decision]: decision})
    # The answer leads to the app's listener on this device, which says that the page can be closed.
    opener.open(urllib.parse.urljoin(page.url, form.action), urllib.parse.urlencode(form.fields).encode(), timeout=30).read()


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Each rule reports at its own field, and a date that is missing or unreadable stops no other rule.

In the view: `form = StayForm(request.POST or None)`; if it is valid, save and redirect, else render
this same form.
"""

from datetime import timedelta

from django import forms
from django.utils import timezone


class StayForm(forms.Form):
    arrive = forms.DateField()
    leave = forms.DateField()
    guests = forms.IntegerField(min_value=1, max_value=6)
    reason = forms.CharField(required=False)

    def clean_arrive(self):
        arrive = self.cleaned_data["arrive"]
        if arrive < timezone.localdate():
            raise forms.ValidationError("This day is in the past.")
        return arrive

    def clean(self):
        cleaned = super().clean()
        arrive, leave = cleaned.get("arrive"), cleaned.get("leave")
        if arrive is None or leave is None:
            return cleaned
        if leave <= arrive:
            self.add_error("leave", "The day of leaving must come after the day of arrival.")
        elif leave - arrive > timedelta(days=14) and not cleaned.get("reason"):
            self.add_error("reason", "Please give a reason for a stay of more than 14 nights.")
        return cleaned

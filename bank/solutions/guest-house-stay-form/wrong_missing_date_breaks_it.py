"""Level 2: the rules work for readable dates; a missing or unreadable one ends in a KeyError.

Fails: test_an_unreadable_date_is_reported_at_its_field,
test_a_missing_date_is_reported_at_its_field, test_a_mistake_in_one_field_does_not_hide_the_others
"""

from django import forms
from django.utils import timezone


class StayForm(forms.Form):
    arrive = forms.DateField()
    leave = forms.DateField()
    guests = forms.IntegerField(min_value=1, max_value=6)
    reason = forms.CharField(required=False)

    def clean(self):
        data = self.cleaned_data
        nights = (data["leave"] - data["arrive"]).days
        if data["arrive"] < timezone.localdate():
            self.add_error("arrive", "This day is in the past.")
        if nights < 1:
            self.add_error("leave", "Leave after you arrive.")
        if nights > 14 and not data["reason"]:
            self.add_error("reason", "Please give a reason.")

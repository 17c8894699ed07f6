"""Level 2: the rules over several fields report at the top of the form.

Fails: test_leaving_comes_after_arriving, test_a_long_stay_needs_a_reason
"""

from django import forms
from django.utils import timezone


class StayForm(forms.Form):
    arrive = forms.DateField()
    leave = forms.DateField()
    guests = forms.IntegerField(min_value=1, max_value=6)
    reason = forms.CharField(required=False)

    def clean_arrive(self):
        if self.cleaned_data["arrive"] < timezone.localdate():
            raise forms.ValidationError("This day is in the past.")
        return self.cleaned_data["arrive"]

    def clean(self):
        arrive, leave = self.cleaned_data.get("arrive"), self.cleaned_data.get("leave")
        if arrive and leave:
            if leave <= arrive:
                raise forms.ValidationError("Leave after you arrive.")
            if (leave - arrive).days > 14 and not self.cleaned_data["reason"]:
                raise forms.ValidationError("Please give a reason.")

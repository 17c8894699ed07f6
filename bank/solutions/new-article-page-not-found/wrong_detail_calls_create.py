"""Level 2: leaves the patterns alone and has the detail view hand `new` to the other view.

Fails: test_the_new_article_address_belongs_to_its_own_view
"""

from django.http import Http404, HttpResponse
from django.urls import path
from django.views import View

ARTICLES = {"python-3-14": "Python 3.14 is out"}


class ArticleList(View):
    def get(self, request):
        return HttpResponse("the list")


class ArticleDetail(View):
    def get(self, request, slug):
        if slug not in ARTICLES:
            if slug == "new":
                return ArticleCreate.as_view()(request)
            raise Http404("No article found matching the query")
        return HttpResponse(ARTICLES[slug])


class ArticleCreate(View):
    def get(self, request):
        return HttpResponse("a new article")


urlpatterns = [
    path("articles/", ArticleList.as_view(), name="article-list"),
    path("articles/<slug:slug>/", ArticleDetail.as_view(), name="article-detail"),
    path("articles/new/", ArticleCreate.as_view(), name="article-create"),
]

import django
from django.conf import settings
from django.test import Client
from django.urls import resolve, reverse

settings.configure(ROOT_URLCONF="solution", ALLOWED_HOSTS=["*"], SECRET_KEY="only for tests")
django.setup()


def test_the_link_keeps_its_address():
    assert reverse("article-create") == "/articles/new/"


def test_the_new_article_page_opens():
    response = Client().get("/articles/new/")
    assert (response.status_code, response.content) == (200, b"a new article")


def test_the_new_article_address_belongs_to_its_own_view():
    assert resolve("/articles/new/").url_name == "article-create"


def test_an_article_opens_by_its_slug():
    response = Client().get(reverse("article-detail", kwargs={"slug": "python-3-14"}))
    assert (response.status_code, response.content) == (200, b"Python 3.14 is out")


def test_an_unknown_slug_is_not_found():
    address = reverse("article-detail", kwargs={"slug": "nothing-here"})
    assert Client().get(address).status_code == 404

import threading


def test_the_line_is_printed_before_a_slow_check_has_answered(capsys):
    """The core of the prompt's function: 0 of 3 with a check that has not answered yet, 3 of 3 with a quick one."""
    answered = threading.Event()

    def broken_links(urls, check):
        broken, threads = [], []

        def work(url):
            if not check(url):
                broken.append(url)

        for url in urls:
            threads.append(threading.Thread(target=work, args=(url,)))
            threads[-1].start()
        print(f"{len(broken)} of {len(urls)} links are broken")
        return threads

    threads = broken_links("abc", lambda url: not answered.wait(1))
    answered.set()
    for thread in threads:
        thread.join()
    assert capsys.readouterr().out == "0 of 3 links are broken\n"


def test_an_error_in_a_thread_is_printed_and_ends_only_that_thread(monkeypatch):
    seen = []
    monkeypatch.setattr(threading, "excepthook", lambda args: seen.append(args.exc_type))
    thread = threading.Thread(target=int, args=("x",))
    thread.start()
    thread.join()
    assert seen == [ValueError]

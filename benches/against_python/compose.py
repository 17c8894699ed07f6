"""What a short Python script does in place of `interviewkit compose`: it reads the YAML files with libyaml,
draws by rejection, and writes Markdown, or a PDF with reportlab.

Usage: compose.py BANK PROFILE SEED md|pdf > FILE
"""

import random
import sys
from pathlib import Path

import yaml

SCALE = ["Poor", "Mixed", "Good", "Excellent"]


def read(path):
    return yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


def among(value):
    return value if isinstance(value, list) else [value]


def bounds(text):
    low, _, high = str(text).partition("-")
    if low.endswith("+"):
        return int(low[:-1]), 10**9
    return int(low), int(high or low)


def inside(number, text):
    low, high = bounds(text)
    return low <= number <= high


def matches(question, where):
    return all(
        inside(question["minutes"], wanted) if field == "minutes" else question[field] in among(wanted)
        for field, wanted in where.items()
    )


def draw(questions, profile, random):
    pools = []
    for section in profile["sections"]:
        competencies = section.get("competencies")
        pools.append([
            question
            for question in questions
            if question.get("status", "active") == "active"
            and profile["level"] in question.get("levels", [question.get("level")])
            and (not competencies or question["competency"] in competencies)
            and matches(question, section.get("where", {}))
        ])
    most = profile["duration"] - profile["opening"] - profile["closing"]
    least = most - profile.get("slack", 5)
    while True:
        kit = [
            random.sample(pool, random.randint(*bounds(section["picks"])))
            for section, pool in zip(profile["sections"], pools)
        ]
        drawn = [question for part in kit for question in part]
        ids = {question["id"] for question in drawn}
        if (
            len(ids) == len(drawn)
            and least <= sum(question["minutes"] for question in drawn) <= most
            and not any(enemy in ids for question in drawn for enemy in question.get("enemies", []))
            and all(
                inside(sum(matches(question, rule["where"]) for question in drawn), rule["count"])
                for rule in profile.get("rules", [])
            )
        ):
            return kit


def lists(question):
    for title, field in [("Listen for", "strong-answer"), ("Follow up", "follow-ups"), ("Red flags", "red-flags")]:
        if question.get(field):
            yield title, question[field]


def markdown(profile, kit):
    out = [f"# {profile['title']}"]
    for section, part in zip(profile["sections"], kit):
        out += [f"## {section['title']}", section["purpose"]]
        for question in part:
            out += [f"### {question['title']}", f"{question['minutes']} min, {question['difficulty']}"]
            out.append("\n".join("> " + line for line in question["prompt"].splitlines()))
            for title, texts in lists(question):
                out += [f"**{title}**", "\n".join("- " + text for text in texts)]
            rows = [f"| ☐ | {level} {SCALE[level - 1]} | {text} |" for level, text in question["anchors"].items()]
            out.append("\n".join(["| Tick | Score | What the answer shows |", "| --- | --- | --- |", *rows]))
    return "\n\n".join(out).encode() + b"\n"


def pdf(profile, kit):
    import io
    from xml.sax.saxutils import escape

    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, Preformatted, SimpleDocTemplate, Table

    style = getSampleStyleSheet()

    def text(words, name="BodyText"):
        return Paragraph(escape(words), style[name])

    story = [text(profile["title"], "Title")]
    for section, part in zip(profile["sections"], kit):
        story += [text(section["title"], "Heading1"), text(section["purpose"])]
        for question in part:
            story += [text(question["title"], "Heading2"), text(f"{question['minutes']} min")]
            story.append(Preformatted(question["prompt"], style["Code"]))
            for title, texts in lists(question):
                story.append(text(title, "Heading3"))
                story += [Paragraph(escape(words), style["Bullet"], bulletText="•") for words in texts]
            rows = [[f"{level} {SCALE[level - 1]}", text(words)] for level, words in question["anchors"].items()]
            story.append(Table(rows, colWidths=[80, 360]))
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, title=profile["title"]).build(story)
    return out.getvalue()


def main():
    bank, profile, seed, format = sys.argv[1:]
    # The vocabulary, with which the labels of the questions are checked; samples and solutions are not needed.
    declared = read(Path(bank, "bank.yaml"))
    topics = {topic: area for area, own in declared["areas"].items() for topic in own["topics"]}
    questions = []
    for path in sorted(Path(bank).rglob("*.yaml")):
        if path.name not in ("bank.yaml", "rubric.yaml") and not {"samples", "solutions"} & set(path.parts):
            questions += read(path)["questions"]
    for question in questions:
        question["area"] = topics[question["topic"]]
    profile = read(Path(profile))
    kit = draw(questions, profile, random.Random(seed))
    sys.stdout.buffer.write((markdown if format == "md" else pdf)(profile, kit))


main()

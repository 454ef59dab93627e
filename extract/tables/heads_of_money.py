"""Headings of columns that speak of payments, risks, budgets and performance."""

from __future__ import annotations

from extract.tables.head_rules import MORE, NO, SOME, heading_rule

OF_MONEY = (
    heading_rule("vat", r"v\.?a\.?t\.?(?:\s+(?:amount|element))?", ("VAT",), ("VAT registration number",)),
    heading_rule(
        "net",
        r"net(?:t)?(?:\s+(?:amount|payment|value|total))?|(?:amount\s+)?(?:ex(?:cl?)?|excluding)\.?\s+vat",
        ("Net", "Net amount"),
        ("Net zero",),
    ),
    heading_rule(
        "gross",
        r"gross(?:\s+(?:amount|payment|total))?|(?:(?:amount|total)\s+)?(?:inc(?:l)?|including)\.?\s+vat",
        ("Gross", "Total inc. VAT"),
        ("Gross risk",),
    ),
    heading_rule(
        "requested",
        rf"{SOME}(?:requested|sought|applied\s+for)(?:\s+(?!by\b|of\b|for\b)\w+)?|(?:amount\s+)?request(?:ed)?",
        ("Amount requested", "Funding sought"),
        ("Requested by",),
    ),
    heading_rule(
        "awarded",
        rf"""{SOME}(?:awards?|awarded|granted|grant)(?:\s+(?:amount|value|recommended|approved))?
        |(?:grant|funding|amount)s?\s+(?:approved|agreed|offered)""",
        ("Grant awarded", "Award", "Amount approved", "Funding Awards"),
        ("Awarding body",),
    ),
    heading_rule(
        "payee",
        r"""payees?(?:\s+name)?|paid\s+to|(?:name\s+of\s+)?(?:suppliers?|creditors?|vendors?|beneficiar(?:y
        |ies))(?:\s+name)?|payable\s+to
        |to\s+whom(?:\s+(?:paid|payable))?|cheques?\s+(?:issued|payable)(?:\s+to)?""",
        ("Payee", "Supplier name", "To whom paid"),
        ("Payment",),
    ),
    heading_rule(
        "reference",
        rf"""(?:cheque|chq|cq|bacs|invoice|inv|voucher|payment|transaction|trans|min(?:ute)?
        |doc(?:ument)?)s?\.?[\s/]*(?:{NO}|\#)
        |cheques?|ch?q|bacs|invoice|inv|voucher|ref(?:erence)?s?(?:[\s.]+{NO})?|method(?:\s+of\s+payment)?|payment\s+(?:method|type)
        |item\s+ref(?:erence)?""",
        ("Cheque no.", "Ref", "Invoice number", "Chq", "Payment method"),
        ("Payments made", "Notes"),
    ),
    heading_rule(
        "number",
        rf"(?:agenda|item|row|motion|plan|vote|project|contract|file|s)?[\s/]*{NO}|(?:agenda\s+)?items?[\s/]*(?:{NO}|\#)|s/?n|\#",
        ("Item no.", "Agenda item number", "S/N", "Project number", "Vote No:"),
        ("Number of posts",),
    ),
    heading_rule(
        "count",
        r"(?:total\s+)?(?:number|no\.?|nos\.?|percentage|proportion|quantity|qty)(?:\s+\(?(?:of\s+)?[\w(].*)?|%(?:\s+of\s.*)?",
        ("Number of posts", "No. of meetings held", "% of berths", "Quantity"),
        ("Numbers",),
    ),
)
OF_RISKS = (
    heading_rule("likelihood", rf"{SOME}(?:likelihood|probability)(?:\s+\w+)?", ("Likelihood", "Probability score")),
    heading_rule(
        "impact",
        rf"(?!budget|financial|cost|equal){SOME}(?:impact|severity|consequences?)(?:\s+(?:score|rating))?",
        ("Impact", "Severity"),
        ("Financial impact",),
    ),
    heading_rule(
        "risk_score",
        r"""(?:(?:current|residual|inherent|initial|gross|net|raw|target)\s+)?risk\s+(?:scores?|rating|level)
        |(?:inherent|residual)\s+\w+|(?:very\s+)?(?:low|medium|high)\s+risks?""",
        ("Residual risk", "Risk score", "Risk rating", "Low risk"),
        ("Risk owner",),
    ),
    heading_rule(
        "mitigation",
        rf"{SOME}(?:mitigations?|mitigating\s+\w+|controls?|control\s+measures?)(?:\s+(?:in\s+place|actions?|measures?))?",
        ("Mitigation", "Existing controls", "Mitigating actions"),
        ("Control account",),
    ),
    heading_rule(
        "risk",
        r"""(?:(?:key|main|identified)\s+)?risks?(?:\s*(?:/|and)\s*\w+)?(?:\s+(?:identified|description|title|event
        |area))?|hazards?""",
        ("Risk", "Risk description", "Key risks"),
        ("Risk owner",),
    ),
)
OF_BUDGETS = (
    heading_rule(
        "variance",
        rf"""{SOME}(?:variances?|variation|(?:over|under)spends?|over\s?/\s?\(?under\)?\s?(?:spend)?|difference|movement|change
        |reductions?|increases?|adjustments?)(?:\s+\w+)?""",
        ("Variance", "Forecast variance", "Over/(under) spend", "Movement", "Reduction"),
        ("Changed by the board",),
    ),
    heading_rule("outturn", rf"{SOME}outturn{MORE}", ("Outturn", "Provisional outturn")),
    heading_rule("forecast", rf"{SOME}(?:forecasts?|projected|projections?){MORE}", ("Forecast", "Projected spend")),
    heading_rule(
        "budget",
        rf"{SOME}(?:budgets?|budgeted|estimates?|provision|allocation)(?:\s+(?!{NO}|holder)\w+){{0,3}}",
        ("Budget", "Revised budget", "Original estimate"),
        ("Budget holder",),
    ),
)
OF_PERFORMANCE = (
    heading_rule(
        "target",
        rf"{SOME}(?:targets?|floor|tolerance|standard|goal|baseline|benchmark|(?:upper|lower)\s+limits?)(?:\s+(?!date)\w+){{0,2}}",
        ("Target", "Annual target", "Upper limit"),
        ("Target date",),
    ),
    heading_rule(
        "rag",
        r"(?:\w+\s+)?r\.?a\.?g\.?(?:\s+\w+)?|(?:traffic\s+light|performance)\s+(?:rating|status)|status\s+rag|red|amber|green",
        ("RAG rating", "RAG", "Red"),
        ("Ragged edge",),
    ),
    heading_rule(
        "direction",
        r"d\.?o\.?t\.?|direction(?:\s+of\s+travel)?|(?:short\s+|long\s+)?(?:term\s+)?trend",
        ("Direction of travel", "Trend"),
    ),
    heading_rule(
        "indicator",
        rf"{SOME}(?:kpis?|indicators?|measures?|metrics?)(?:\s+(?:description|name|title))?",
        ("Performance indicator", "KPI", "Measure"),
        ("Measured height",),
    ),
    heading_rule(
        "actual",
        rf"""{SOME}(?:actuals?|achieved|achievement|performance|expenditure|spend|spent|income|receipts|ytd
        |year\s+to\s+date){MORE}""",
        ("Actual", "Actual spend to date", "Year to date"),
    ),
)

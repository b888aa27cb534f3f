"""The one entity: a firm that applies, with the person it hires."""

from openfisca_core.entities import build_entity

MONTH = "2022-12"
"""The month that everything is told of and calculated for."""

Applicant = build_entity(key="applicant", plural="applicants", label="An applicant", is_person=True)

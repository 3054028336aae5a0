-- A checklist without answers can leave an assessment again; the trail keeps that it was there.
GRANT DELETE ON "AssessmentChecklist" TO plainproof;

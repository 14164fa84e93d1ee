-- Which note asks for contributions stays as it was told.

CREATE TRIGGER called_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE
    ON review_called FOR EACH STATEMENT EXECUTE FUNCTION review_refuse_loss();

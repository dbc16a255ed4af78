<b>Your settings</b>
Language: ${spoken.ownName()}<#if !chosen> (recognised from your messages)</#if>
Model: <code>${model}</code>

To change them, send /language or /switch. What is known of you: /privacy.
